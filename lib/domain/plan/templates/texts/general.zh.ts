export const generalInChinese = {
  plan: "新计划",
  lines: {
    seed: {
      name: "种子轮",
      note: "假设。参照：2024 年第四季度美国种子轮投前估值中位数为 1,600 万美元（Carta）。",
    },
    customers: { name: "客户", note: "假设：按月订阅的企业客户，每月新签数家。" },
    office: { name: "办公", note: "假设：十个工位、保险与记账。" },
    legal: { name: "法务", note: "假设：起初为公司设立与合同，此后为常年顾问费。" },
    marketing: { name: "市场", note: "假设：自上线前两个月起。" },
    founders: { name: "创始人", note: "假设：创始人薪资，有意低于市场。" },
    engineers: {
      name: "算法工程师",
      note: "美国计算机与信息研究科学家年薪中位数 145,080 美元（劳工统计局，2023 年 5 月）；高出的区间为假设。",
    },
    infrastructure: {
      name: "机器学习平台工程师",
      note: "美国软件开发人员年薪中位数 132,270 美元（劳工统计局，2023 年 5 月）；GPU 集群经验的溢价为假设。",
    },
    "data-science": {
      name: "数据科学家",
      note: "美国数据科学家年薪中位数 112,590 美元（劳工统计局，2024 年 5 月）；其上下区间为假设。",
    },
    product: { name: "产品经理", note: "假设。" },
    sales: { name: "销售", note: "假设：底薪加达标提成。" },
    data: {
      name: "训练数据",
      note: "假设：授权文本，每份半美分至两美分，1,200 个 token。",
      unitName: "份文档",
    },
    gdpr: {
      name: "GDPR",
      note: "处理记录、合同与必要时的影响评估（第 28、30、35 条）。费用：假设。",
    },
    model: { name: "首个模型", note: "开放权重，用现有数据续训，约读三遍：假设。" },
    serving: {
      name: "客户推理",
      note: "每位客户的用量：假设。80 亿参数每秒 8,000 个 token：每 token 2·N 次运算，取峰值的 13%，假设。",
    },
    tools: { name: "存储网络与工具", note: "假设：实验跟踪、代码托管、日志。" },
    credits: {
      name: "云抵扣券",
      note: "AWS Activate 等计划对已融资的初创公司最高提供 100,000 美元；能否获得为假设。",
    },
  },
};
