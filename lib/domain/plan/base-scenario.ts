/** The scenario that every other one starts from; its name is taken (R59). */
export const baseScenario = "base";
