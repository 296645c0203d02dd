export const plansPath = "/api/plans";
export const planPath = (id: string) => `${plansPath}/${encodeURIComponent(id)}`;

/** Where a plan's file is downloaded from. */
export const planFilePath = (id: string) => `${planPath(id)}/file`;
