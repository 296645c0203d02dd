import { getTranslations } from "next-intl/server";
import { AppFrame } from "@/components/shell/app-frame";
import { ButtonLink } from "@/components/ui/button-link";

export default async function NotFound() {
  const t = await getTranslations("error");
  return (
    <AppFrame>
      <h1 className="text-xl font-semibold">{t("notFoundTitle")}</h1>
      <p className="mt-1 mb-4 text-text-2">{t("notFoundBody")}</p>
      <ButtonLink href="/">{t("toPlans")}</ButtonLink>
    </AppFrame>
  );
}
