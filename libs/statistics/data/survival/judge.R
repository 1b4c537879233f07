# Rscript judge.R reference.R IN OUT: the answers to random data sets, all as 8-byte doubles so that no digit is lost.
# IN:  sets, then for each: rows, has entry, has group, time, event, [entry], [group].
# OUT: for each set: 1 and the groups (their number; times, causes, every column in turn, the nine quartiles), then 0 or 1 and
#      the log-rank test; or 0 when R refuses the data.
arguments <- commandArgs(TRUE)
source(arguments[1])
input <- file(arguments[2], "rb")
output <- file(arguments[3], "wb")
take <- function(n) readBin(input, "double", n, endian = "little")
give <- function(values) writeBin(as.double(values), output, endian = "little")

columns <- c("time", "nRisk", "nEvent", "nCensor", "survival", "stdErr", "lower_log", "upper_log", "lower_loglog",
             "upper_loglog", "lower_plain", "upper_plain", "cumhaz", "stdChaz")
for (set in seq_len(take(1))) {
  shape <- take(3)
  time <- take(shape[1])
  event <- take(shape[1])
  entry <- if (shape[2]) take(shape[1]) else NULL
  group <- if (shape[3]) take(shape[1]) else NULL
  answer <- tryCatch(reference(time, event, entry, group), error = function(e) NULL)
  give(!is.null(answer))
  if (is.null(answer)) next
  give(length(answer))
  for (one in answer) {
    give(c(length(one$time), length(one$causes)))
    for (column in columns) give(one[[column]])
    give(one$quantiles)
    for (cause in one$causes) {
      for (column in c("incidence", "stdErr", "lower", "upper")) give(cause[[column]])
    }
  }
  test <- if (is.null(entry) && length(answer) > 1) logrank(time, event, group) else NULL
  give(!is.null(test))
  if (!is.null(test)) give(c(test$observed, test$expected, test$chisq, test$df, test$p))
}
close(output)
