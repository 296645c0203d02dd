import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "no-referrer" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
  },
];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types; a founder's first start need not wait for that.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  serverExternalPackages: ["@prisma/adapter-better-sqlite3", "better-sqlite3"],
  // One more than the routes take: what Next cuts off here must still be seen as too large.
  experimental: { proxyClientMaxBodySize: 11_000_000 },
  headers: async () => [{ source: "/:path*", headers }],
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
