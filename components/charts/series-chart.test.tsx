// @vitest-environment happy-dom
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NextIntlClientProvider } from "next-intl";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SeriesChart } from "./series-chart";

const messages = {
  chart: {
    viewTable: "View as table",
    loading: "Drawing the chart",
    explore: "{title}. Arrow keys read the values.",
    noValue: "no value",
  },
};

/** happy-dom lays nothing out: every observed element is told that it is 800 pixels wide. */
class WideObserver {
  constructor(private readonly tell: ResizeObserverCallback) {}
  observe() {
    const entry = { contentRect: { width: 800 } } as ResizeObserverEntry;
    this.tell([entry], this);
  }
  unobserve() {}
  disconnect() {}
}

beforeEach(() => vi.stubGlobal("ResizeObserver", WideObserver));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function open() {
  const { container } = render(
    <NextIntlClientProvider locale="en" messages={messages}>
      <SeriesChart
        title="Cash runs out in February"
        subtitle="Closing cash, USD"
        summary="Cash falls from 10 to −10 in three months."
        keys={["2027-01", "2027-02", "2027-03"]}
        keyLabel={(key) => `Month ${key}`}
        series={[
          { id: "base", label: "Base", color: "funds", form: "line", values: [10, 0, -10] },
          { id: "late", label: "Later", color: "funds", form: "line", values: [null, 5, 1] },
        ]}
        formatAxis={String}
        formatValue={(value) => `$${value}`}
        references={[{ id: "floor", value: 5, label: "Floor 5" }]}
        keyHeader="Month"
      />
    </NextIntlClientProvider>,
  );
  return { container, user: userEvent.setup() };
}

describe("SeriesChart", () => {
  it("is a figure named by its finding and described in words", () => {
    open();
    const figure = screen.getByRole("figure", { name: "Cash runs out in February" });
    expect(within(figure).getByText("Cash falls from 10 to −10 in three months.")).toBeTruthy();
  });

  it("reads the values by the arrow keys, as a slider along the months", async () => {
    const { user } = open();
    const slider = await screen.findByRole("slider");
    slider.focus();
    await user.keyboard("{Home}");
    expect(slider.getAttribute("aria-valuetext")).toBe("Month 2027-01, Base $10, Later no value");
    await user.keyboard("{ArrowRight}");
    expect(slider.getAttribute("aria-valuetext")).toBe("Month 2027-02, Base $0, Later $5");
    expect(slider.getAttribute("aria-valuenow")).toBe("1");
  });

  it("holds every plotted value in its table", () => {
    open();
    const rows = within(screen.getByRole("table")).getAllByRole("row");
    const texts = rows.map((row) => [...row.children].map((cell) => cell.textContent));
    expect(texts).toEqual([
      ["Month", "Base", "Later"],
      ["Month 2027-01", "$10", "no value"],
      ["Month 2027-02", "$0", "$5"],
      ["Month 2027-03", "$-10", "$1"],
    ]);
  });

  it("names its series and its floor at the line ends", async () => {
    const { container } = open();
    await screen.findByRole("slider");
    const words = [...container.querySelectorAll("svg text")].map((text) => text.textContent);
    expect(words).toEqual(expect.arrayContaining(["Base", "Later", "Floor 5"]));
  });
});
