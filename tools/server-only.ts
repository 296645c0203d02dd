/** Stands in for the `server-only` package outside Next's server bundle, where that package throws. */
export {};
