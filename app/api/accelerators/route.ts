import { acceleratorContract } from "@/lib/contracts/library";
import { entriesRoutes } from "@/lib/server/http/library-routes";
import { ACCELERATOR_CATALOGUE } from "@/lib/server/library-catalogue";

export const dynamic = "force-dynamic";

export const { GET, POST } = entriesRoutes(ACCELERATOR_CATALOGUE, acceleratorContract.add);
