import { NextResponse, type NextRequest } from "next/server";
import { problem } from "@/lib/server/http/answer";
import { contentSecurityPolicy } from "@/lib/server/http/content-security-policy";
import { intrusionOf } from "@/lib/server/http/request-guard";

/** Stands before every page and route: refuses strangers, and gives pages a nonce for scripts. */
export function proxy(request: NextRequest): Response {
  const intrusion = intrusionOf(request);
  if (intrusion) return problem(intrusion);
  const nonce = crypto.randomUUID();
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}
