import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { homedir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { announce, fail, nextCommand, quietNext, root } from "./prepare.mjs";

const host = "127.0.0.1";
const stopMilliseconds = 5_000;

/** The port to listen on: PORT, else 3000. Ends the process when it is no port or is taken. */
export async function requireFreePort() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    fail(`PORT is "${process.env.PORT}"; it must be a number from 1 to 65535.`);
  const problem = await portProblem(port);
  if (problem === "EADDRINUSE")
    fail(
      `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`,
    );
  if (problem) fail(`Port ${port} cannot be used (${problem}). Choose another one with PORT.`);
  return port;
}

function portProblem(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => resolve(error.code));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}

/** Runs Next as our one child until it ends or we are told to stop; then we end too. */
export async function serve(mode, port) {
  const server = spawn(process.execPath, [nextCommand, mode, "-H", host, "-p", String(port)], {
    cwd: root,
    // The channel lets the server notice that we are gone, however we went.
    stdio: ["ignore", mode === "dev" ? "inherit" : "pipe", "inherit", "ipc"],
    env: { ...process.env, ...quietNext },
  });
  const stop = endTogether(server);
  server.stdout?.on("data", (text) => stop.isReady() && process.stdout.write(text));
  await untilHealthy(port);
  stop.nowReady();
  announce(`ready at http://${host}:${port}`);
  announce(`your data lies in ${dataFolder()}`);
  announce("stop with Ctrl-C");
}

function endTogether(server) {
  let isStopping = false;
  let isReady = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    server.kill("SIGTERM");
    setTimeout(() => server.kill("SIGKILL"), stopMilliseconds).unref();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  server.once("exit", (code) => {
    if (isStopping) announce("stopped.");
    process.exit(isStopping ? 0 : (code ?? 1));
  });
  return { isReady: () => isReady, nowReady: () => (isReady = true) };
}

async function untilHealthy(port) {
  for (;;) {
    const answer = await fetch(`http://${host}:${port}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await wait(50);
  }
}

function dataFolder() {
  return path.resolve(process.env.FOURFOLD_DATA || path.join(homedir(), ".fourfold"));
}
