import "server-only";
import { refuse } from "@/lib/server/outcome";
import { isJson } from "./read-body";

type Guarded = Pick<Request, "headers" | "method">;

const ownHosts = new Set(["127.0.0.1", "localhost", "[::1]"]);
const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Why a request may not come in, or null. A server on this machine can be reached by every page
 * that the browser opens: it answers to its own name only, so that no other name can be pointed at
 * it (DNS rebinding), and lets no other site write.
 */
export function intrusionOf(request: Guarded) {
  if (!isOwnHost(request)) return refuse("foreignHost").failure;
  const isWrite = !safeMethods.has(request.method);
  return isWrite && !isOwnWrite(request) ? refuse("crossSite").failure : null;
}

function isOwnHost({ headers }: Guarded): boolean {
  const host = headers.get("host") ?? "";
  return ownHosts.has(host.toLowerCase().replace(/:\d{1,5}$/, ""));
}

/** Browsers say where a write comes from; a program that says nothing must send what no form can. */
function isOwnWrite({ headers, method }: Guarded): boolean {
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  if (origin !== null && origin !== `http://${headers.get("host")}`) return false;
  if (site !== null) return site === "same-origin" || site === "none";
  return origin !== null || method !== "POST" || isJson(headers);
}
