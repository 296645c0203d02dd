type Values = Record<string, string | number>;

// A method signature takes next-intl's translators, whose keys are typed more narrowly.
type Calls = { translate(key: string, values?: Values): string };

/** What `useTranslations(namespace)` gives, for presenters that make whole sentences. */
export type Translator = Calls["translate"];
