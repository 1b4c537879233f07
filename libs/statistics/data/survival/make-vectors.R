# Makes delayed-entry-and-causes-vectors.json: `Rscript make-vectors.R` in this folder (Debian: r-base-core, r-cran-survival).
# What kaplan-meier-vectors.json lacks: delayed entry, competing risks, both together, and the edges where programs differ.
source("reference.R")
invisible(Sys.setlocale("LC_COLLATE", "C"))

json <- function(x) {
  if (is.null(x)) return("null")
  if (is.list(x) && !is.null(names(x)))
    return(paste0("{", paste0('"', names(x), '": ', vapply(x, json, ""), collapse = ", "), "}"))
  if (is.list(x)) return(paste0("[", paste(vapply(x, json, ""), collapse = ", "), "]"))
  text <- if (is.character(x)) paste0('"', x, '"') else ifelse(is.finite(x), sprintf("%.17g", x), "null")
  if (inherits(x, "single")) text else paste0("[", paste(text, collapse = ", "), "]")
}
single <- function(x) structure(x, class = "single")

dataset <- function(name, note, time, event, entry = NULL, group = NULL) {
  labels <- if (is.null(group)) NULL else factor(as.character(group))
  groups <- reference(time, event, entry, if (is.null(labels)) NULL else as.integer(labels))
  groups <- lapply(groups, function(one) {
    one["group"] <- list(if (is.null(labels)) NULL else single(levels(labels)[one$group]))
    one$causes <- lapply(one$causes, function(cause) { cause$cause <- single(cause$cause); cause })
    one
  })
  test <- if (is.null(entry) && length(groups) > 1) logrank(time, event, as.integer(labels)) else NULL
  if (!is.null(test)) test[c("chisq", "df", "p")] <- lapply(test[c("chisq", "df", "p")], single)
  input <- list(time = time, event = event)
  if (!is.null(entry)) input$entry <- entry
  if (!is.null(labels)) input$group <- as.character(labels)
  list(name = single(name), note = single(note), input = input, groups = groups, logrank = test)
}

months <- mgus2
months$cause <- with(months, ifelse(pstat == 1, 1, ifelse(death == 1, 2, 0)))
months$until <- with(months, ifelse(pstat == 1, ptime, futime))
aged <- subset(months, until > 0)
steps <- function(...) cumsum(c(...))

sets <- list(
  dataset("veteran", "survival::veteran by celltype: S ends at 0", veteran$time, veteran$status, NULL, veteran$celltype),
  dataset("pbc", "survival::pbc, death (status 2), by edema", pbc$time, as.integer(pbc$status == 2), NULL, pbc$edema),
  dataset("heart", "survival::heart by transplant: delayed entry (start, stop], several rows a person",
          heart$stop, heart$event, heart$start, heart$transplant),
  dataset("heart_all", "survival::heart, all rows", heart$stop, heart$event, heart$start),
  dataset("mgus2", "survival::mgus2, months to 1 = plasma cell malignancy, 2 = death, by sex",
          months$until, months$cause, NULL, months$sex),
  dataset("mgus2_all", "the same without groups: .1613 and .8387 at the end", months$until, months$cause),
  dataset("mgus2_age", "mgus2 with age in months as time: delayed entry and two causes, by sex",
          12 * aged$age + aged$until, aged$cause, 12 * aged$age, aged$sex),
  dataset("one_row", "a single event", 3, 1),
  dataset("one_censored", "a single censoring", 3, 0),
  dataset("all_censored", "nobody has the event", c(1, 2, 2, 5), c(0, 0, 0, 0)),
  dataset("all_events", "everybody has it", c(4, 1, 2, 2, 3), c(1, 1, 1, 1, 1)),
  dataset("time_zero", "events and censorings at 0", c(0, 0, 0, 1, 2, 2), c(1, 0, 1, 1, 0, 1)),
  dataset("midpoints", "S is exactly 3/4, 1/2, 1/4: quartiles are midpoints", c(1, 2, 3, 4), c(1, 1, 1, 1)),
  dataset("midpoint_at_end", "S stays at exactly 1/2 through the last censoring", c(1, 2, 5, 9), c(1, 1, 0, 0)),
  dataset("ties", "events and censorings at equal times", c(1, 1, 1, 2, 2, 3, 3, 3), c(1, 0, 1, 0, 1, 0, 0, 1)),
  dataset("ends_early", "one group ends before the other begins", c(1, 2, 3, 10, 11, 12), c(1, 1, 1, 1, 0, 1), NULL,
          c("a", "a", "a", "b", "b", "b")),
  dataset("entry_equals_time", "entries at others' event times: not at risk there", c(2, 4, 4, 6, 8), c(1, 1, 0, 1, 1),
          c(0, 2, 2, 4, 4)),
  dataset("gap", "nobody at risk between 2 and 5", c(1, 2, 6, 7), c(1, 0, 1, 0), c(0, 0, 5, 5)),
  dataset("gap_after_zero", "S is 0 at 2, yet others enter at 5", c(1, 2, 6, 7), c(1, 1, 1, 0), c(0, 0, 5, 5)),
  dataset("nearly_equal", "tenths summed: one time within R's tolerance", c(0.3, steps(0.1, 0.1, 0.1), 0.5, 0.4 + 0.1),
          c(1, 0, 1, 1, 0, 1)),
  dataset("tolerance", "apart by less and by more than 1.5e-8", c(1, 1 + 1e-8, 1 + 3e-8, 2, 2 + 1e-7), c(1, 1, 1, 1, 1)),
  dataset("single_cause_group", "two causes, of which one group has one", c(1, 2, 3, 1, 2, 3), c(1, 1, 1, 1, 2, 0), NULL,
          c("a", "a", "a", "b", "b", "b")),
  dataset("causes_late", "three causes, numbered with a gap, delayed entry, ties", c(2, 3, 3, 5, 5, 6, 8, 9, 9, 12),
          c(1, 4, 0, 2, 1, 4, 0, 2, 4, 1), c(0, 0, 1, 2, 3, 3, 5, 2, 8, 9))
)
meta <- list(made_by = single(R.version.string), survival = single(as.character(packageVersion("survival"))),
             script = single("libs/statistics/data/survival/make-vectors.R"),
             note = single(paste("17 digits; null = NA or NaN; nEvent: of any cause; stdErr: Greenwood's, of S; 95 % limits;",
                                 "quantiles: p .25 .5 .75, then their lower and upper limits (log)")))
writeLines(paste0("{\"meta\": ", json(meta), ",\n\"datasets\": [\n", paste(vapply(sets, json, ""), collapse = ",\n"), "\n]}"),
           "delayed-entry-and-causes-vectors.json")
