import path from "node:path";

/**
 * The import law: which room may import which. Read by ESLint (as the rule `house/import-law`) and
 * by the test beside this file, so that there is one text of the law and no exception to it.
 *
 * `rooms` lists the folders inside the project that a room may import besides itself; `packages`,
 * where given, lists the only packages it may import; `instead` is what a person reads who broke it.
 */
const laws = [
  {
    room: "lib/domain",
    rooms: [],
    packages: [/^zod$/, /^@stdlib\//, /^pure-rand(\/|$)/],
    instead:
      "The domain is pure: pass clocks, randomness and stored rows in as arguments, or move the code to lib/presenters (words), lib/client (hooks) or lib/server (storage).",
  },
  {
    room: "lib/contracts",
    rooms: ["lib/domain"],
    packages: [/^zod$/],
    instead: "A contract is a zod schema over domain types; behaviour belongs in lib/domain.",
  },
  {
    room: "lib/i18n",
    rooms: [],
    instead: "lib/i18n holds messages and the locale only; formatting belongs in lib/presenters.",
  },
  {
    room: "lib/presenters",
    rooms: ["lib/contracts", "lib/domain", "lib/i18n"],
    packages: [/^zod$/],
    instead:
      "A presenter turns a domain result into rows and words. Fetching belongs in lib/client, drawing in components.",
  },
  {
    room: "lib/reports",
    rooms: ["lib/presenters", "lib/domain", "lib/i18n"],
    instead: "A report is made from domain values and presenters only.",
  },
  {
    room: "lib/client",
    rooms: ["lib/contracts", "lib/domain"],
    instead: "The client fetches by contract; what it shows is made by presenters and components.",
  },
  {
    room: "lib/server",
    rooms: ["lib/reports", "lib/contracts", "lib/domain", "lib/i18n"],
    instead:
      "The server stores and answers; screens belong in components, words in lib/presenters.",
  },
  {
    room: "components/ui",
    rooms: [],
    instead: "components/ui knows nothing of the product: take the words and values as props.",
  },
  {
    room: "components/charts",
    rooms: ["components/ui"],
    instead: "A chart takes plain rows: let a panel ask a presenter and pass them in.",
  },
  {
    room: "components",
    rooms: ["lib/client", "lib/presenters", "lib/contracts", "lib/domain", "lib/i18n"],
    instead: "A panel reads through lib/client and lib/presenters, never from the server.",
  },
  {
    room: "app",
    rooms: ["components", "lib/client", "lib/server", "lib/contracts", "lib/domain", "lib/i18n"],
    instead: "A page composes panels, a route handler calls a use-case of lib/server.",
  },
  {
    room: "prisma",
    rooms: ["lib/domain", "lib/contracts", "lib/server"],
    instead: "The seed is data for the stores.",
  },
];

const generatedClient = "lib/server/generated";
const mayTouchPrisma = /^lib\/server\/(database|[a-z-]+-store)(\.test)?\.ts$/;

const isTestFile = (file) => /\.(test|testing)\.(tsx?|mjs)$/.test(file);
const isInside = (file, folder) => file === folder || file.startsWith(`${folder}/`);

function lawOf(file) {
  return laws.find((law) => isInside(file, law.room));
}

function targetOf(file, specifier) {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  return path.posix.join(path.posix.dirname(file), specifier);
}

function packageViolation(file, specifier, law) {
  if (!law.packages || isTestFile(file) || law.packages.some((pattern) => pattern.test(specifier)))
    return null;
  return `${law.room} does not import the package "${specifier}". ${law.instead}`;
}

/**
 * Why a file may not import a specifier, or null when it may.
 *
 * @param {string} file path from the project's root, with forward slashes
 * @param {string} specifier what stands after `from`
 * @returns {string | null}
 */
export function importViolation(file, specifier) {
  if (specifier.startsWith("../"))
    return 'Import across folders by "@/…" from the root, so that the room crossed is plain to see.';
  if (specifier.endsWith(".testing") && !isTestFile(file))
    return "Test support (*.testing.ts) is imported by tests only.";
  const law = lawOf(file);
  if (!law) return null;
  const isInternal = specifier.startsWith("@/") || specifier.startsWith("./");
  if (!isInternal) return packageViolation(file, specifier, law);
  const target = targetOf(file, specifier);
  if (isInside(target, generatedClient) && !mayTouchPrisma.test(file))
    return "Prisma's types stop inside lib/server/*-store.ts: ask a store for domain values.";
  if (isInside(target, law.room)) return panelViolation(file, target);
  if (law.rooms.some((room) => isInside(target, room))) return null;
  return `${law.room} does not import ${target}. ${law.instead}`;
}

/** Panels are neighbours, not lodgers: one panel folder does not reach into another. */
function panelViolation(file, target) {
  const [root, home] = file.split("/");
  const [, other] = target.split("/");
  const isShared = other === "ui" || other === "charts" || other === home;
  if (root !== "components" || isShared) return null;
  return `components/${home} does not import components/${other}: move what both need to components/ui, or let the page compose them.`;
}

const importLawRule = {
  meta: { type: "problem", schema: [], messages: { law: "{{reason}}" } },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join("/");
    const check = (node) => {
      if (typeof node.source?.value !== "string") return;
      const reason = importViolation(file, node.source.value);
      if (reason) context.report({ node, messageId: "law", data: { reason } });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

export const housePlugin = { rules: { "import-law": importLawRule } };
