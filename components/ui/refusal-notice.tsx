import { StatusIcon } from "./status-icon";

type RefusalNoticeProps = Readonly<{ title: string; reason: string }>;

/** What was typed was not stored, and why: said at once to those who listen. */
export function RefusalNotice({ title, reason }: RefusalNoticeProps) {
  return (
    <div role="alert" className="flex items-start gap-2 rounded-md bg-bad-soft px-3 py-2 text-sm">
      <span className="pt-0.5">
        <StatusIcon tone="bad" size={16} />
      </span>
      <div>
        <p className="font-medium">{title}</p>
        <p>{reason}</p>
      </div>
    </div>
  );
}
