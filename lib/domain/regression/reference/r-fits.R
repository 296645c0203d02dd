# Prints the figures of r-fits.json, 17 digits each. R 4.2.2, base packages only:
#   Rscript r-fits.R
options(digits = 17)

trees_log <- data.frame(
  volume = log(trees$Volume), girth = log(trees$Girth), height = log(trees$Height)
)
sets <- list(
  list("cars", dist ~ speed, cars, data.frame(speed = c(5, 15, 30))),
  list("women", weight ~ height + I(height^2), women, data.frame(height = c(60, 75))),
  list(
    "mtcars", mpg ~ wt + hp + qsec + drat, mtcars,
    data.frame(wt = c(2, 3.5), hp = c(90, 200), qsec = c(18, 16), drat = c(4, 3))
  ),
  list(
    "longley", Employed ~ ., longley,
    data.frame(
      GNP.deflator = 120, GNP = 570, Unemployed = 400, Armed.Forces = 280,
      Population = 132, Year = 1963
    )
  ),
  list("attitude", rating ~ ., attitude, attitude[c(2, 9), -1]),
  list("faithful", waiting ~ eruptions, faithful, data.frame(eruptions = c(2, 5))),
  list(
    "trees-loglog", volume ~ girth + height, trees_log,
    data.frame(girth = log(c(9, 18)), height = log(c(70, 80)))
  ),
  list("anscombe3", y3 ~ x3, anscombe, data.frame(x3 = c(4, 13))),
  # A constant column: R gives NA for x4, rank 1.
  list("anscombe-4", y4 ~ x4, anscombe[-8, ], NULL)
)

for (set in sets) {
  cat("\n==", set[[1]], "\n")
  fit <- lm(set[[2]], set[[3]])
  print(summary(fit))
  print(confint(fit))
  print(confint(fit, level = 0.9))
  print(vcov(fit))
  print(data.frame(fitted = fitted(fit), residual = resid(fit), leverage = hatvalues(fit)))
  if (is.null(set[[4]])) next
  print(predict(fit, set[[4]], se.fit = TRUE, interval = "confidence"))
  print(predict(fit, set[[4]], interval = "prediction"))
  print(predict(fit, set[[4]], interval = "prediction", level = 0.8))
}
