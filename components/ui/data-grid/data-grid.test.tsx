// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NextIntlClientProvider } from "next-intl";
import { useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
// Loaded beforehand: the grid itself fetches the code of menus when the first one opens.
import "@/components/ui/open-menu";
import { DataGrid } from "./data-grid";
import type { DataGridProps, GridColumn } from "./grid-model";

afterEach(cleanup);

const messages = {
  ui: {
    grid: {
      rowActions: "Actions for {row}",
      actions: "Actions",
      flagged: "{count, plural, one {# cell needs a look} other {# cells need a look}}",
      editing: "Editing {column}, {row}",
      help: "Arrow keys move.",
      copied: "{count} cells copied",
    },
  },
};

const columns: readonly GridColumn[] = [
  { id: "name", header: "Name", editor: "text" },
  { id: "salary", header: "Salary", unit: "USD/year", align: "end", editor: "number" },
  {
    id: "level",
    header: "Level",
    editor: "choice",
    options: [
      { value: "senior", label: "Senior" },
      { value: "junior", label: "Junior" },
    ],
  },
  { id: "remote", header: "Remote", editor: "boolean" },
  { id: "total", header: "Total", align: "end", editor: "number", readOnly: true },
];

const rows = [
  { id: "ada", label: "Ada" },
  { id: "bo", label: "Bo" },
  { id: "cy", label: "Cy" },
];

type Texts = Record<string, string>;

const first: Texts = Object.fromEntries(
  rows.flatMap(({ id, label }, index) => [
    [`${id}.name`, label],
    [`${id}.salary`, String(90_000 + index * 1000)],
    [`${id}.level`, "senior"],
    [`${id}.remote`, "false"],
    [`${id}.total`, "1"],
  ]),
);

/** A busy machine may take longer than the second that is given by itself. */
const patience = { timeout: 4000 };

/** A panel in small: keeps texts, marks a salary that is not a number. */
function Panel(props: Partial<DataGridProps>) {
  const [texts, setTexts] = useState(first);
  const flagOf = (columnId: string, text: string) =>
    columnId === "salary" && !/^\d*$/.test(text) ? "This is not a number." : undefined;
  const cell = (rowId: string, columnId: string) => {
    const text = texts[`${rowId}.${columnId}`] ?? "";
    return { text, editText: text, flag: flagOf(columnId, text) };
  };
  const write = (changes: Texts) => setTexts((before) => ({ ...before, ...changes }));
  const onCommitBlock: DataGridProps["onCommitBlock"] = (anchor, matrix) => {
    props.onCommitBlock?.(anchor, matrix);
    const top = rows.findIndex(({ id }) => id === anchor.rowId);
    const left = columns.findIndex(({ id }) => id === anchor.columnId);
    const entries = matrix.flatMap((line, row) =>
      line.map((text, column) => [`${rows[top + row]?.id}.${columns[left + column]?.id}`, text]),
    );
    write(Object.fromEntries(entries));
  };
  const onCommit = (rowId: string, columnId: string, text: string) => {
    props.onCommit?.(rowId, columnId, text);
    write({ [`${rowId}.${columnId}`]: text });
  };
  return (
    <DataGrid
      label="Roles"
      {...{ rows, columns, cell }}
      {...props}
      {...{ onCommit, onCommitBlock }}
    />
  );
}

function open(props: Partial<DataGridProps> = {}) {
  render(
    <NextIntlClientProvider locale="en" messages={messages}>
      <Panel {...props} />
    </NextIntlClientProvider>,
  );
  return userEvent.setup();
}

const cellNamed = (row: number, column: number) => {
  const line = screen.getAllByRole("row")[row + 1];
  if (!line) throw new Error(`no row ${row}`);
  const cells = [within(line).getByRole("rowheader"), ...within(line).getAllByRole("gridcell")];
  return cells[column] as HTMLElement;
};

/** Goes to a cell by keys alone, from wherever the focus is. */
async function goTo(user: ReturnType<typeof userEvent.setup>, row: number, column: number) {
  if (!screen.getByRole("grid").contains(document.activeElement)) await user.tab();
  await user.keyboard("{Control>}{Home}{/Control}");
  for (let step = 0; step < row; step++) await user.keyboard("{ArrowDown}");
  for (let step = 0; step < column; step++) await user.keyboard("{ArrowRight}");
}

describe("DataGrid", () => {
  it("takes one stop of the Tab key, and arrows move the focus inside it", async () => {
    const user = open();
    await user.tab();
    expect(document.activeElement).toBe(cellNamed(0, 0));
    await user.keyboard("{ArrowDown}{ArrowRight}");
    expect(document.activeElement).toBe(cellNamed(1, 1));
    expect(document.querySelectorAll("[role=grid] [tabindex='0']")).toHaveLength(1);
  });

  it("edits with Enter, commits and goes down", async () => {
    const onCommit = vi.fn();
    const user = open({ onCommit });
    await goTo(user, 0, 1);
    await user.keyboard("{Enter}");
    expect(screen.getByRole("textbox", { name: "Editing Salary, Ada" })).toBe(
      document.activeElement,
    );
    await user.keyboard("5{Enter}");
    expect(onCommit.mock.calls).toEqual([["ada", "salary", "900005"]]);
    expect(document.activeElement).toBe(cellNamed(1, 1));
    expect(cellNamed(0, 1).textContent).toBe("900005");
  });

  it("replaces by typing, previews each key, and Tab goes right", async () => {
    const onInput = vi.fn();
    const onCommit = vi.fn();
    const user = open({ onInput, onCommit });
    await goTo(user, 1, 1);
    await user.keyboard("12{Tab}");
    expect(onInput.mock.calls).toEqual([
      ["bo", "salary", "1"],
      ["bo", "salary", "12"],
    ]);
    expect(onCommit.mock.calls).toEqual([["bo", "salary", "12"]]);
    expect(document.activeElement).toBe(cellNamed(1, 2));
  });

  it("leaves the cell as it was on Escape and takes the preview back", async () => {
    const onInput = vi.fn();
    const onCommit = vi.fn();
    const user = open({ onInput, onCommit });
    await goTo(user, 0, 1);
    await user.keyboard("7{Escape}");
    expect(onCommit).not.toHaveBeenCalled();
    expect(onInput).toHaveBeenLastCalledWith("ada", "salary", null);
    expect(document.activeElement).toBe(cellNamed(0, 1));
    expect(cellNamed(0, 1).textContent).toBe("90000");
  });

  it("keeps a text it cannot take, marked with the reason", async () => {
    const user = open();
    await goTo(user, 0, 1);
    await user.keyboard("lots{Enter}{ArrowUp}");
    const cell = cellNamed(0, 1);
    expect(cell.textContent).toBe("lots");
    expect(cell.getAttribute("aria-invalid")).toBe("true");
    const reason = document.getElementById(cell.getAttribute("aria-describedby") ?? "");
    expect(reason?.textContent).toBe("This is not a number.");
    expect(document.querySelector("[data-flag-note]")?.textContent).toBe("This is not a number.");
    expect(screen.getByText("1 cell needs a look")).toBeTruthy();
  });

  it("commits a choice by its value, found by its first letter", async () => {
    const onCommit = vi.fn();
    const user = open({ onCommit });
    await goTo(user, 0, 2);
    await user.keyboard("j{Enter}");
    expect(onCommit.mock.calls).toEqual([["ada", "level", "junior"]]);
  });

  it("turns a boolean over with Enter and with Space", async () => {
    const user = open();
    await goTo(user, 0, 3);
    await user.keyboard("{Enter}");
    expect(cellNamed(0, 3).textContent).toBe("true");
    await user.keyboard(" ");
    expect(cellNamed(0, 3).textContent).toBe("false");
  });

  it("does not edit what is read only", async () => {
    const user = open();
    await goTo(user, 0, 4);
    await user.keyboard("9");
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(cellNamed(0, 4).getAttribute("aria-readonly")).toBe("true");
  });

  it("clears a block as one step and spares what is read only", async () => {
    const onCommitBlock = vi.fn();
    const user = open({ onCommitBlock });
    await goTo(user, 0, 3);
    await user.keyboard("{Shift>}{ArrowRight}{ArrowDown}{/Shift}{Delete}");
    const blank = [
      ["", "1"],
      ["", "1"],
    ];
    expect(onCommitBlock.mock.calls).toEqual([[{ rowId: "ada", columnId: "remote" }, blank]]);
  });

  it("pastes a block from the anchor in one step and leaves out what falls off the edge", async () => {
    const onCommitBlock = vi.fn();
    const user = open({ onCommitBlock });
    await goTo(user, 1, 0);
    fireEvent.paste(cellNamed(1, 0), {
      clipboardData: { getData: () => "Di\t1\nEd\tmany\nFay\t3\n" },
    });
    const taken = [
      ["Di", "1"],
      ["Ed", "many"],
    ];
    expect(onCommitBlock.mock.calls).toEqual([[{ rowId: "bo", columnId: "name" }, taken]]);
    expect(cellNamed(2, 1).getAttribute("aria-invalid")).toBe("true");
    expect(cellNamed(2, 1).textContent).toBe("many");
  });

  it("copies a block as a spreadsheet reads it", async () => {
    const user = open();
    await goTo(user, 0, 0);
    await user.keyboard("{Shift>}{ArrowRight}{ArrowDown}{/Shift}");
    const setData = vi.fn();
    fireEvent.copy(cellNamed(1, 1), { clipboardData: { setData } });
    expect(setData).toHaveBeenCalledWith("text/plain", "Ada\t90000\nBo\t91000");
  });

  it("fills down over the selection, and right from the cell before", async () => {
    const user = open();
    await goTo(user, 0, 1);
    await user.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}");
    expect(cellNamed(2, 1).textContent).toBe("90000");
    await goTo(user, 0, 1);
    await user.keyboard("{Control>}r{/Control}");
    expect(cellNamed(0, 1).textContent).toBe("Ada");
  });

  it("asks for undo and redo", async () => {
    const [onUndo, onRedo] = [vi.fn(), vi.fn()];
    const user = open({ onUndo, onRedo });
    await goTo(user, 0, 0);
    await user.keyboard("{Control>}z{/Control}{Control>}{Shift>}z{/Shift}{/Control}");
    expect([onUndo.mock.calls.length, onRedo.mock.calls.length]).toEqual([1, 1]);
  });

  it("opens the actions of a row by key, and gives the focus back", async () => {
    const remove = vi.fn();
    const rowActions = (rowId: string) => [
      { id: "remove", label: "Remove", run: () => remove(rowId) },
    ];
    const user = open({ rowActions });
    await goTo(user, 1, 0);
    await user.keyboard("{Shift>}{F10}{/Shift}");
    await user.click(await screen.findByRole("menuitem", { name: "Remove" }, patience));
    expect(remove.mock.calls).toEqual([["bo"]]);
    await waitFor(() => expect(document.activeElement).toBe(cellNamed(1, 0)), patience);
  });
});
