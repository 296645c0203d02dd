import { priceContract } from "@/lib/contracts/library";
import { entriesRoutes } from "@/lib/server/http/library-routes";
import { PRICE_CATALOGUE } from "@/lib/server/library-catalogue";

export const dynamic = "force-dynamic";

export const { GET, POST } = entriesRoutes(PRICE_CATALOGUE, priceContract.add);
