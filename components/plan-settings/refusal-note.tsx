import { StatusIcon } from "@/components/ui/status-icon";

/** Why nothing was saved, and what to do: said at once to those who listen. */
export function RefusalNote({ title, reason }: Readonly<{ title: string; reason: string }>) {
  return (
    <div role="alert" className="flex gap-2 rounded-md bg-bad-soft p-3 text-sm">
      <span className="pt-0.5">
        <StatusIcon tone="bad" size={16} />
      </span>
      <p>
        <strong className="block font-semibold">{title}</strong>
        {reason}
      </p>
    </div>
  );
}
