import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { announce, root, run } from "./prepare.mjs";

const knownPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The program file of a Chromium on this machine, or null. */
export function findBrowser() {
  const named = process.env.FOURFOLD_BROWSER;
  const places = [...(named ? [named] : []), ...knownPlaces, playwrightBrowser()];
  return places.find((file) => existsSync(file)) ?? null;
}

/** Gets a Chromium where there is none: the system's own if we may install it, else Playwright's. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  announce("No Chromium found: getting one for the browser tests.");
  if (mayInstall()) installWithApt();
  if (!findBrowser()) run(process.execPath, [playwrightCli(), "install", "chromium"]);
  return findBrowser();
}

function playwrightBrowser() {
  return createRequire(import.meta.url)("@playwright/test").chromium.executablePath();
}

function playwrightCli() {
  return `${root}/node_modules/@playwright/test/cli.js`;
}

function mayInstall() {
  const isRoot = process.getuid?.() === 0;
  return isRoot && spawnSync("apt-get", ["--version"]).status === 0;
}

function installWithApt() {
  const quietly = { DEBIAN_FRONTEND: "noninteractive" };
  run("apt-get", ["update", "-q"], quietly);
  run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], quietly);
}
