import {worldFeed} from "../../port.ts";
import {compactDate, dateText} from "../../time.ts";
import {employeesOf} from "../../world/staff.ts";
import {stores} from "../../world/stores.ts";

/** The stores' staff on a delivery's day, those who left included. */
export default worldFeed({
  channel: "dms",
  feed: "staff",
  file: ({day}) => `staff-${compactDate(day)}.csv`,
  head: "DEALER_CODE,EMPLOYEE_NO,EMPLOYEE_NAME,POSITION_CODE,POSITION_NAME,MOBILE,PHONE,ENTRY_DATE,LEAVE_DATE,ON_JOB\r\n",
  separator: "\r\n",
  key: (row) => `${row[0]}|${row[1]}`,
  rows: ({day}, count) =>
    stores.slice(0, count).flatMap((store) =>
      employeesOf(store)
        .filter((one) => one.from <= day)
        .map(({no, name, position: [code, title], mobile, phone, from, to}) => {
          const hasLeft = to !== undefined && to <= day;
          return [
            store.dealer,
            no,
            name,
            code,
            title,
            mobile,
            phone,
            dateText(from),
            hasLeft ? dateText(to) : "",
            hasLeft ? "12781002" : "12781001"
          ];
        })
    )
});
