import type { Metadata, Viewport } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { UiProviders } from "@/components/ui/ui-providers";
import { QueryProvider } from "@/lib/client/query-provider";
import { intlLocale } from "@/lib/i18n/locale";
import { resolveTheme, themeCookie } from "@/lib/i18n/theme";
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/noto-sans-sc/wght.css";
import "./globals.css";

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell");
  return { title: t("product"), description: t("tagline") };
}

/** Language and theme are read from the request, so the first paint is already the right one. */
export default async function RootLayout({ children }: Readonly<{ children: ReactNode }>) {
  const [locale, jar] = await Promise.all([getLocale(), cookies()]);
  return (
    <html lang={intlLocale(locale)} data-theme={resolveTheme(jar.get(themeCookie)?.value)}>
      <body>
        <NextIntlClientProvider>
          <QueryProvider>
            <UiProviders>{children}</UiProviders>
          </QueryProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
