import "server-only";
import { versionOf } from "@/lib/contracts/entity-tag";
import { refuse, succeed, type Outcome } from "@/lib/server/outcome";

/** The version that a write says it read. */
export function readVersion(request: Request): Outcome<number> {
  const version = versionOf(request.headers.get("if-match"));
  return version === null ? refuse("versionMissing") : succeed(version);
}
