-- CreateTable
CREATE TABLE "LibraryEntry" (
    "kind" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "isHidden" BOOLEAN NOT NULL,
    "body" TEXT NOT NULL,
    "correction" TEXT,
    "version" INTEGER NOT NULL,

    PRIMARY KEY ("kind", "id")
);

-- CreateIndex
CREATE INDEX "LibraryEntry_kind_origin_position_idx" ON "LibraryEntry"("kind", "origin", "position");
