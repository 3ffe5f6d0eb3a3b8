## What became of what was sent. Words are separated by `;`.

command-deliveries = delivery report; deliveries; sending report; daily report; message report; today’s deliveries
deliveries-today-words = today; of today; for today
deliveries-yesterday-words = yesterday; of yesterday; for yesterday
deliveries-week-words = of the week; this week; for the week; for this week; week; weekly; of this week
deliveries-last-week-words = last week; of last week; for last week
deliveries-not-allowed = The delivery report is for coordinators, each within their scope.
deliveries-in-private = The delivery report names people: ask me for it in a direct message.
deliveries-title = Delivery report, { $day }
deliveries-title-days = Delivery report, { $first } to { $last }
deliveries-waiting = Still to be sent: { $count }
deliveries-failed = Received nothing: { $line }
deliveries-missed = Not sent: { $line }
deliveries-seen = Announcements seen by: { $count }
deliveries-retrying = { $count ->
    [one] One message is being sent again.
   *[other] { $count } messages are being sent again.
  } If it fails once more, I will tell you.
deliveries-nothing-to-retry = There is nothing left to send again: it is on its way already, or it is too late for it to be of use.
