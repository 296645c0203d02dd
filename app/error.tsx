"use client";

import { PageFailed } from "@/components/shell/page-failed";

export default function ErrorPage({ reset }: Readonly<{ reset: () => void }>) {
  return (
    <main className="mx-auto max-w-2xl p-6">
      <PageFailed onRetry={reset} />
    </main>
  );
}
