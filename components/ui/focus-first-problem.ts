/** After a refused submit the first field that needs a look has the focus. */
export function focusFirstProblem(form: HTMLFormElement): void {
  // The fields are marked by the render that follows.
  requestAnimationFrame(() =>
    form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus({ preventScroll: false }),
  );
}
