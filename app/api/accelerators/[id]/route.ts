import { entryRoutes } from "@/lib/server/http/library-routes";
import { ACCELERATOR_CATALOGUE } from "@/lib/server/library-catalogue";

export const { PATCH, DELETE } = entryRoutes(ACCELERATOR_CATALOGUE);
