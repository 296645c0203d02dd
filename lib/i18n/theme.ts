/** Light, dark, or what the system says. */
export type Theme = "light" | "dark" | "system";

export const themes: readonly Theme[] = ["system", "light", "dark"];

export const themeCookie = "theme";

export function resolveTheme(cookie: string | undefined): Theme {
  return cookie === "light" || cookie === "dark" ? cookie : "system";
}
