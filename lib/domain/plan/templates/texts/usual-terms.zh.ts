/** What every line of a kind has in common, said after its own note. */
export const usualTermsInChinese = {
  role: "薪资之外：社保、养老与薪酬税合计 23%，依据美国劳工统计局雇主用工成本统计（2024 年 3 月，不含带薪休假）；每年调薪 3.5%、招聘费 12%、人均设备 4,000 美元均为假设。",
  run: "GPU 小时：按 6·N·D 与峰值算力的 28%（公开训练的中位利用率）推算；上下限相差 2.1 倍，公开训练中约九成落在其间。另计 10% 用于重启。价格：H100 按量，RunPod 2.99 美元（2025 年 3 月）至 Lambda 3.99 美元（2025–2026 年）。试验比例与团队为假设。",
  storage: "存储：每 GB 每月 0.023 美元，即 S3 Standard 美东区第一档价格。",
  h100: "价格：H100 按量，RunPod 2.99 美元（2025 年 3 月）至 Lambda 3.99 美元（2025–2026 年）。",
  l40s: "价格：L40S 按量，RunPod 0.86 美元（2025 年 3 月）；上限为假设。",
} as const;
