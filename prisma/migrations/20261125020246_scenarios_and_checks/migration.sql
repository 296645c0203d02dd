-- AlterTable
ALTER TABLE "Plan" ADD COLUMN "field" TEXT;
ALTER TABLE "Plan" ADD COLUMN "mutedChecks" TEXT;

-- AlterTable
ALTER TABLE "Scenario" ADD COLUMN "color" TEXT;
ALTER TABLE "Scenario" ADD COLUMN "locked" TEXT;
