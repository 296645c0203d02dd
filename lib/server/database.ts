import "server-only";
import path from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { PrismaClient, type Prisma } from "@/lib/server/generated/client";
import { migrate, type MigrationFailure } from "./migrate";
import { createWorkQueue } from "./work-queue";

/** What a store reads and writes through: the client outside a transaction or inside one. */
export type Connection = Prisma.TransactionClient;

/**
 * The one open database of this process. Reads and writes go through one queue, so that a read
 * never falls into the middle of another request's transaction: SQLite has a single connection.
 */
export type Database = Readonly<{
  file: string;
  read: <T>(work: (connection: Connection) => Promise<T>) => Promise<T>;
  /** One transaction: all of it is kept, or, when `work` throws, nothing. */
  write: <T>(work: (connection: Connection) => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
}>;

export type OpenFailure = { kind: "dataHeld"; file: string } | MigrationFailure;
export type OpenResult = { ok: true; database: Database } | { ok: false; failure: OpenFailure };

type AdapterResult = { ok: true; adapter: SqlDriverAdapter } | { ok: false; failure: OpenFailure };

const migrationsFolder = path.join(process.cwd(), "prisma", "migrations");
/** Long enough for a development server to hand over, short enough to be told at once. */
const lockWaitMilliseconds = 1_000;
const transactionLimits = { maxWait: 10_000, timeout: 60_000 };

/** Opens the database file, alone: a second process that tries is refused with `dataHeld`. */
export async function openDatabase(file: string): Promise<OpenResult> {
  const first = await connect(file);
  if (!first.ok) return first;
  return { ok: true, database: databaseOver(file, clientOver(first.adapter)) };
}

function databaseOver(file: string, firstClient: PrismaClient): Database {
  const inTurn = createWorkQueue();
  let client: PrismaClient | null = firstClient;
  const closeClient = async () => {
    const closing = client;
    client = null;
    await closing?.$disconnect();
  };
  // After a failed COMMIT the adapter's only connection stays inside the transaction, and later
  // writes would be acknowledged and lost (Prisma issue 29933): a new connection starts clean.
  const run = <T>(work: (open: PrismaClient) => Promise<T>) =>
    inTurn(async () => {
      client ??= await reconnect(file);
      try {
        return await work(client);
      } catch (error) {
        await closeClient();
        throw error;
      }
    });
  return {
    file,
    read: (work) => run(work),
    write: (work) => run((open) => open.$transaction(work, transactionLimits)),
    close: () => inTurn(closeClient),
  };
}

async function reconnect(file: string): Promise<PrismaClient> {
  const again = await connect(file);
  if (!again.ok) throw new Error(`The database could not be reopened: ${again.failure.kind}`);
  return clientOver(again.adapter);
}

function clientOver(adapter: SqlDriverAdapter): PrismaClient {
  const { provider, adapterName } = adapter;
  return new PrismaClient({ adapter: { provider, adapterName, connect: async () => adapter } });
}

async function connect(file: string): Promise<AdapterResult> {
  const adapter = await new PrismaBetterSqlite3({
    url: file,
    timeout: lockWaitMilliseconds,
  }).connect();
  try {
    await takeFile(adapter);
    const migrated = await migrate(adapter, migrationsFolder);
    if (!migrated.ok) return await refuse(adapter, migrated.failure);
    await adapter.executeScript("PRAGMA foreign_keys = ON");
    return { ok: true, adapter };
  } catch (error) {
    if (isBusy(error)) return refuse(adapter, { kind: "dataHeld", file });
    await adapter.dispose();
    throw error;
  }
}

/** The exclusive lock is taken by the first write and held until the connection closes. */
async function takeFile(adapter: SqlDriverAdapter): Promise<void> {
  await adapter.executeScript("PRAGMA locking_mode = EXCLUSIVE");
  await adapter.executeScript("PRAGMA journal_mode = WAL");
  await adapter.executeScript("PRAGMA synchronous = FULL");
  await adapter.executeScript("PRAGMA foreign_keys = OFF");
  await adapter.executeScript("BEGIN IMMEDIATE; COMMIT");
}

async function refuse(adapter: SqlDriverAdapter, failure: OpenFailure): Promise<AdapterResult> {
  await adapter.dispose();
  return { ok: false, failure };
}

function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const cause = error.cause;
  if (typeof cause !== "object" || cause === null || !("originalCode" in cause)) return false;
  return String(cause.originalCode).startsWith("SQLITE_BUSY");
}
