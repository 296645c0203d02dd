import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { localeCookie, resolveLocale, type Locale } from "./locale";

const messageFiles = {
  en: () => import("./messages/en.json"),
  zh: () => import("./messages/zh.json"),
} satisfies Record<Locale, unknown>;

/** Language and messages of one request. Nothing about the language stands in the address. */
const requestConfig = getRequestConfig(async () => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const locale = resolveLocale(jar.get(localeCookie)?.value, head.get("accept-language"));
  return { locale, messages: (await messageFiles[locale]()).default, timeZone: "UTC" };
});

export default requestConfig;
