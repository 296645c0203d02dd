/** What every line of a kind has in common, said after its own note. */
export const usualTermsInEnglish = {
  role: "On top of the salary: 23 % for insurance, pension and payroll tax, from the US statistics of employer costs (BLS, March 2024, without paid leave); a raise of 3.5 % a year, 12 % recruiting fee and 4,000 USD of equipment are assumptions.",
  run: "GPU-hours: 6·N·D at 28 % of the peak speed, the median of the public runs; the ends lie a factor 2.1 away, as nine of ten of these runs do. 10 % for restarts. Price: H100 on demand, RunPod 2.99 USD (March 2025) to Lambda 3.99 USD (2025–2026). Trials and team: assumption.",
  storage: "Storage: 0.023 USD for a GB and month, the first tier of S3 Standard in US East.",
  h100: "Price: H100 on demand, RunPod 2.99 USD (March 2025) to Lambda 3.99 USD (2025–2026).",
  l40s: "Price: L40S on demand, RunPod 0.86 USD (March 2025); the upper end is an assumption.",
} as const;
