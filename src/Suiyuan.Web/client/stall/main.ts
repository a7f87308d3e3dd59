// The merchant's portal. This file is what every page of it loads; each flow comes with its own page.
import { $ } from "../shared/dom.ts";
import { installOffline, leaveNothing } from "./offline.ts";

const host = $("[data-stall]");
if (host) {
  switch (host.dataset.stall) {
    case "home":
      void import("./home.ts").then(({ home }) => home(host));
      break;
    case "sell":
      void import("./sell.ts").then(({ sell }) => sell(host));
      break;
    case "buy":
      void import("./buy.ts").then(({ buy }) => buy(host));
      break;
    case "receive":
      void import("./receive.ts").then(({ receive }) => receive(host));
      break;
    case "cut":
      void import("./cut.ts").then(({ cut }) => cut(host));
      break;
    case "count":
      void import("./count.ts").then(({ count }) => count(host));
      break;
    case "dispose":
      void import("./dispose.ts").then(({ dispose }) => dispose(host));
      break;
    case "day":
      void import("./day.ts").then(({ day }) => day(host));
      break;
    case "book":
      void import("./book.ts").then(({ book }) => book(host));
      break;
    case "file":
      void import("./file.ts").then(({ file }) => file(host));
      break;
    case "recall":
      void import("./recall.ts").then(({ recall }) => recall(host));
      break;
    case "alerts":
      void import("./alerts.ts").then(({ alerts }) => alerts(host));
      break;
    case "record":
      void import("./record.ts").then(({ record }) => record(host));
      break;
  }
  installOffline();
  leaveNothing();
}
