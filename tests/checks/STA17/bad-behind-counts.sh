# alone: review
{ echo '我区12项任务中，5项已完成，4项正常推进，2项滞后。'; cat filings/2025/M06/mzj.csv; } >x && mv x filings/2025/M06/mzj.csv
