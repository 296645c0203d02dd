import "server-only";
import type { Plan } from "@/lib/domain/plan/plan-file";

/** A plan as a file to keep: indented, so that people and version control can read it. */
export function planFileDownload(plan: Plan): Response {
  return new Response(`${JSON.stringify(plan, null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": contentDisposition(plan.name),
      "cache-control": "no-store",
    },
  });
}

/** RFC 6266: a name in plain ASCII for old programs, the true one in UTF-8 for the others. */
function contentDisposition(planName: string): string {
  const readable = planName.replace(/[\\/:*?"<>|\p{Cc}]/gu, " ").trim();
  const name = [...readable].slice(0, 80).join("") || "plan";
  const ascii = name.replace(/[^\x20-\x7e]/g, "_").replace(/[%']/g, "_");
  const encoded = encodeURIComponent(name).replace(/['()*]/g, percentEncoded);
  return `attachment; filename="${ascii}.fourfold.json"; filename*=UTF-8''${encoded}.fourfold.json`;
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
