# What R's survival package says about one data set, one element a group. Base R and survival only.
suppressPackageStartupMessages(library(survival))

# time, event (0, 1, 2 …), entry or NULL, group (numbers) or NULL -> list of groups, or the error's text.
reference <- function(time, event, entry = NULL, group = NULL) {
  if (is.null(group)) group <- rep(1, length(time))
  any_event <- as.integer(event > 0)
  response <- if (is.null(entry)) Surv(time, any_event) else Surv(entry, time, any_event)
  fits <- lapply(c("log", "log-log", "plain"), function(kind) survfit(response ~ group, conf.type = kind))
  levels <- sort(unique(group))
  quartiles <- quantile(fits[[1]], c(.25, .5, .75))
  causes <- sort(unique(event[event > 0]))
  states <- if (length(causes) > 1) competing(time, event, entry, group, causes) else NULL
  lapply(seq_along(levels), function(g) {
    rows <- group_rows(fits[[1]], g)
    list(
      group = levels[g],
      time = fits[[1]]$time[rows], nRisk = fits[[1]]$n.risk[rows],
      nEvent = fits[[1]]$n.event[rows], nCensor = fits[[1]]$n.censor[rows],
      survival = fits[[1]]$surv[rows], stdErr = fits[[1]]$surv[rows] * fits[[1]]$std.err[rows],
      lower_log = fits[[1]]$lower[rows], upper_log = fits[[1]]$upper[rows],
      lower_loglog = fits[[2]]$lower[rows], upper_loglog = fits[[2]]$upper[rows],
      lower_plain = fits[[3]]$lower[rows], upper_plain = fits[[3]]$upper[rows],
      cumhaz = fits[[1]]$cumhaz[rows], stdChaz = fits[[1]]$std.chaz[rows],
      quantiles = unname(unlist(lapply(quartiles, function(q) if (is.matrix(q)) q[g, ] else q))),
      causes = if (is.null(states)) list() else unname(lapply(seq_along(causes), function(k) {
        in_states <- group_rows(states, g)
        column <- match(as.character(causes[k]), states$states)
        list(cause = causes[k], incidence = states$pstate[in_states, column],
             stdErr = states$std.err[in_states, column],
             lower = states$lower[in_states, column], upper = states$upper[in_states, column])
      }))
    )
  })
}

competing <- function(time, event, entry, group, causes) {
  status <- factor(event, c(0, causes), c("censor", as.character(causes)))
  id <- seq_along(time)
  if (is.null(entry)) survfit(Surv(time, status) ~ group, id = id)
  else survfit(Surv(entry, time, status) ~ group, id = id)
}

group_rows <- function(fit, g) {
  if (is.null(fit$strata)) return(seq_along(fit$time))
  end <- cumsum(fit$strata)[g]
  seq(end - fit$strata[g] + 1, end)
}

# Right-censored data with at least two groups.
logrank <- function(time, event, group) {
  test <- survdiff(Surv(time, as.integer(event > 0)) ~ group)
  df <- sum(test$exp > 0) - 1
  list(observed = test$obs, expected = test$exp, chisq = test$chisq, df = df,
       p = pchisq(test$chisq, df, lower.tail = FALSE))
}
