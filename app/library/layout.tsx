import type { ReactNode } from "react";
import { AppFrame } from "@/components/shell/app-frame";

export default function LibraryLayout({ children }: Readonly<{ children: ReactNode }>) {
  return <AppFrame>{children}</AppFrame>;
}
