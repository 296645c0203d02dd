import { planPath } from "@/lib/client/plan-paths";

/** The browser saves the server's own file; the page stays where it is. */
export function exportPlan({ id }: Readonly<{ id: string }>): void {
  const link = document.createElement("a");
  link.href = `${planPath(id)}/file`;
  link.download = "";
  link.click();
}
