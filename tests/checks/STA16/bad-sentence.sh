# alone: review
{ echo '截至6月底，我局承担的2项任务中，已完成1项，1项正在推进。'; cat filings/2025/M06/mzj.csv; } >x && mv x filings/2025/M06/mzj.csv
