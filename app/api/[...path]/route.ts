import { problem } from "@/lib/server/http/answer";
import { route } from "@/lib/server/http/route";

/** An address under /api that is none is answered as a program expects it, not with a page. */
const nothing = route<Readonly<{ path: string[] }>>(() => problem({ code: "notFound" }));

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT };
