import { entryRoutes } from "@/lib/server/http/library-routes";
import { PRICE_CATALOGUE } from "@/lib/server/library-catalogue";

export const { PATCH, DELETE } = entryRoutes(PRICE_CATALOGUE);
