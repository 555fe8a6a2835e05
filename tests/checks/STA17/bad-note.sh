# alone: review
echo '注：共45项，完成24项，按序时推进9项，滞后11项' >>filings/2025/M06/mzj.csv
