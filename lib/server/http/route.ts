import "server-only";
import { problem } from "./answer";

type Context<P> = Readonly<{ params: Promise<P> }>;
type Handler<P> = (request: Request, params: P) => Promise<Response> | Response;

/** A route handler whose accidents are told to the terminal and never to the caller. */
export function route<P = Record<string, never>>(handler: Handler<P>) {
  return async (request: Request, { params }: Context<P>): Promise<Response> => {
    try {
      return await handler(request, await params);
    } catch (error) {
      const { pathname } = new URL(request.url);
      process.stderr.write(`fourfold: ${request.method} ${pathname} failed: ${describe(error)}\n`);
      return problem({ code: "internal" });
    }
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
