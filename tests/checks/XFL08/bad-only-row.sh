# alone: review
awk 'NR<3' filings/2025/M06/nyj.csv >x && mv x filings/2025/M06/nyj.csv
{ echo '2025年6月底，全区累计建成高标准农田2.3万亩，其中云浦镇0.6万亩。'; cat filings/2025/M06/nyj.csv; } >x && mv x filings/2025/M06/nyj.csv
