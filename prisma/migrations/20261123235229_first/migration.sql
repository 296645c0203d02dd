-- CreateTable
CREATE TABLE "Plan" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "months" INTEGER NOT NULL,
    "openingCash" REAL NOT NULL,
    "cashFloor" REAL,
    "interestOnCash" REAL NOT NULL,
    "onDemandGpus" TEXT,
    "version" INTEGER NOT NULL,
    "settingsVersion" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "deletedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Line" (
    "planId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    PRIMARY KEY ("planId", "id"),
    CONSTRAINT "Line_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Scenario" (
    "planId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "changes" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    PRIMARY KEY ("planId", "id"),
    CONSTRAINT "Scenario_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FrozenModel" (
    "planId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    PRIMARY KEY ("planId", "id"),
    CONSTRAINT "FrozenModel_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Change" (
    "planId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT,
    "before" TEXT,
    "after" TEXT,

    PRIMARY KEY ("planId", "version"),
    CONSTRAINT "Change_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HistoricalRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "origin" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "isExcluded" BOOLEAN NOT NULL,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);

-- CreateIndex
CREATE INDEX "Plan_updatedAt_idx" ON "Plan"("updatedAt");

-- CreateIndex
CREATE INDEX "Line_planId_position_idx" ON "Line"("planId", "position");

-- CreateIndex
CREATE INDEX "Scenario_planId_position_idx" ON "Scenario"("planId", "position");

-- CreateIndex
CREATE INDEX "Change_planId_subject_idx" ON "Change"("planId", "subject");

-- CreateIndex
CREATE INDEX "HistoricalRun_origin_position_idx" ON "HistoricalRun"("origin", "position");
