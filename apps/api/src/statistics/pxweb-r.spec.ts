import { flode01, publishedCubes } from '../../../../test/support/builders/published-cubes.js';
import { usePostgres } from '../../../../test/support/index.js';
import { useProduct } from '../../../../test/support/product.js';
import { fromJsonStat } from '../../../../test/support/published-formats.js';
import { runR } from '../../../../test/support/r-script.js';
import { usePublished } from '../../../../test/support/use-published.js';

const product = useProduct(usePostgres());
usePublished(product, publishedCubes);

/** Version 1 as R's pxweb does it: limits, path, metadata, a POST whose body httr sends without Content-Type. */
const VERSION_1 = `
  root <- commandArgs(trailingOnly = TRUE)[1]
  suppressMessages({ library(httr); library(jsonlite) })
  config <- content(GET(paste0(root, "/api/v1/sv?config")), "parsed")
  stopifnot(all(c("maxValues", "maxCalls", "timeWindow", "CORS") %in% names(config)))
  db <- content(GET(paste0(root, "/api/v1/sv")), "parsed")[[1]]$dbid
  table <- paste(root, "api/v1/sv", db, "FL", "FLODE01", sep = "/")
  meta <- content(GET(table), "parsed")
  region <- Filter(function(v) v$code == "Region", meta$variables)[[1]]
  query <- list(
    query = list(
      list(code = "Region", selection = list(filter = "item", values = I(unlist(region$values)))),
      list(code = "ContentsCode", selection = list(filter = "item", values = I("stock"))),
      list(code = "Tid", selection = list(filter = "top", values = I("2")))
    ),
    response = list(format = "json")
  )
  got <- fromJSON(content(POST(table, body = charToRaw(toJSON(query, auto_unbox = TRUE)), content_type("")), "text", encoding = "UTF-8"))
  keys <- do.call(rbind, got$data$key)
  cat(paste(keys[, 1], keys[, 2], unlist(got$data$values), sep = " ", collapse = "\\n"))
`;

/** Version 2: find the table, read what can be chosen, GET and POST the data, csv through read.csv. */
const VERSION_2 = `
  root <- commandArgs(trailingOnly = TRUE)[1]
  suppressMessages({ library(httr); library(jsonlite) })
  api <- paste0(root, "/api/v2")
  parsed <- function(r) fromJSON(content(r, "text", encoding = "UTF-8"))
  found <- parsed(GET(paste0(api, "/tables"), query = list(query = "FLODE01")))$tables
  stopifnot(nrow(found) == 1)
  chosen <- list("valueCodes[Region]" = "*", "valueCodes[ContentsCode]" = "stock", "valueCodes[Tid]" = "TOP(2)")
  by_get <- parsed(GET(paste0(api, "/tables/", found$id, "/data"), query = chosen))
  selection <- list(selection = list(
    list(variableCode = "Region", valueCodes = I("*")),
    list(variableCode = "ContentsCode", valueCodes = I("stock")),
    list(variableCode = "Tid", valueCodes = I("top(2)"))
  ))
  by_post <- parsed(POST(paste0(api, "/tables/", found$id, "/data"), body = selection, encode = "json"))
  stopifnot(identical(by_get$value, by_post$value), identical(by_get$status, by_post$status))
  file <- GET(paste0(api, "/tables/", found$id, "/data"), query = c(chosen, outputFormat = "csv", outputFormatParams = "UseCodes"))
  csv <- read.csv(text = content(file, "text", encoding = "UTF-8"), colClasses = "character", check.names = FALSE)
  stopifnot(nrow(csv) == by_get$size[1], identical(names(csv)[1], "Region"))
  codes <- lapply(by_get$dimension, function(d) names(d$category$index))
  rows <- rev(expand.grid(rev(codes[by_get$id]), stringsAsFactors = FALSE))
  marks <- by_get$status[as.character(seq_along(by_get$value) - 1)]
  shown <- ifelse(is.na(by_get$value), as.character(marks), as.character(by_get$value))
  cat(paste(rows$Region, rows$Tid, shown, sep = " ", collapse = "\\n"))
`;

/** What the api itself says in JSON-stat, in the form that the scripts print. */
async function expected(): Promise<string[]> {
  const query = 'valueCodes[Region]=*&valueCodes[ContentsCode]=stock&valueCodes[Tid]=TOP(2)';
  const answer = await fetch(`${product.url}/api/v2/tables/${flode01.cube.id}/data?${query}`);
  return Object.entries(fromJsonStat(await answer.text()))
    .map(([key, said]) => {
      const codes = new URLSearchParams(key);
      return `${codes.get('Region') ?? ''} ${codes.get('Tid') ?? ''} ${said}`;
    })
    .sort();
}

const missing = (process.env.MISSING_TOOLS ?? '').split(',');
const describeWithR = ['Rscript', 'r-cran-httr', 'r-cran-jsonlite'].some((tool) => missing.includes(tool))
  ? describe.skip
  : describe;

describeWithR('R with httr and jsonlite', () => {
  it.each([
    ['version 1', VERSION_1],
    ['version 2', VERSION_2],
  ])('reads the same figures and marks through %s', async (_version, script) => {
    const lines = (await runR(script, product.url)).trim().split('\n').sort();
    expect(lines).toEqual(await expected());
    expect(lines).toHaveLength(48);
  });
});
