"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import type { Why } from "./use-why";

const CoverageWhySheet = dynamic(() => import("./coverage-why-sheet"), { ssr: false });

type CoverageSheetProps = Readonly<{
  why: Why | null;
  onOpen: (why: Why) => void;
  onClose: () => void;
}>;

/** Why a resource covers as much as it does in a month, once somebody asks. */
export function CoverageSheet({ why, onOpen, onClose }: CoverageSheetProps) {
  const [last, setLast] = useState(why);
  // What was shown stays while the sheet slides away.
  if (why && why !== last) setLast(why);
  const shown = why ?? last;
  if (!shown) return null;
  return <CoverageWhySheet shown={shown} isOpen={why !== null} onOpen={onOpen} onClose={onClose} />;
}
