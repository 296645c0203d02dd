/** What the answers did to a line; the template's own note follows. */
export const guidedWordsInChinese = {
  notAsked: "已停用：您的回答未涉及此项；如有计划请启用。",
  round: "金额与月份：取自您对资金的回答。成功率沿用模板：低于 50% 不计入推演。",
  revenue: "开始月份：即您的上线月份。新增客户与用量随团队规模而变，因为要靠团队去赢得。",
  office: "按您的团队规模折算。",
  role: "人数：取自您对团队的回答，按本领域模板的比例分配为整数；日期随上线月份而动。",
  contractor: "人数：按您的团队规模折算。",
  mainData: "数量：取自您对数据的回答。",
  data: "数量：随您对数据的回答折算。",
  mainRun:
    "参数量：取自您对模型的回答。token：您的数据乘以所答遍数。GPU：取整台服务器，足以在上线前完成。",
  otherKind:
    "GPU 小时：按 6·N·D 与峰值算力的 28% 推算，上下限相差 2.1 倍。价格：H100 按量，RunPod 2.99 美元（2025 年 3 月）至 Lambda 3.99 美元（2025–2026 年）。试验比例：假设。",
  run: "参数量与 token：随您对模型与数据的回答折算。",
  serving: "速度：与您的模型参数量成反比。",
  models: {
    language: "语言模型",
    vision: "视觉模型",
    speech: "语音模型",
    recommendation: "推荐模型",
  },
  datasets: {
    language: {
      name: "训练文档",
      unitName: "份文档",
      note: "数量：取自您对数据的回答。每份 1,200 个 token，半美分至两美分：假设。",
    },
    vision: {
      name: "训练图像",
      unitName: "张",
      note: "数量：取自您对数据的回答。每张 1,024 个 token（512 × 512 按 16 像素切块），半美分至两美分：假设。",
    },
    speech: {
      name: "训练语音",
      unitName: "小时语音",
      note: "数量：取自您对数据的回答。每小时 180,000 个 token（20 毫秒一帧），2 至 8 美元：假设。",
    },
    recommendation: {
      name: "训练事件",
      unitName: "个事件",
      note: "数量：取自您对数据的回答。每个事件 30 个 token，百分之一至百分之四美分：假设。",
    },
  },
};
