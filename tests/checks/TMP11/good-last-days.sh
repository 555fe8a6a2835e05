sed -i 's/9月底前完成5处/6月底前完成5处/' notices/2025.txt
sed -i 's/9月底前完成5处/6月底前完成5处/' filings/2025/M0?/*.csv
for f in slj cgw; do awk -F, -v OFS=, 'NR==3{$16="滞后";$18="顶管设备晚到";$19="夜间加班组";$20="2025-06-30"}1' filings/2025/M06/$f.csv >x && mv x filings/2025/M06/$f.csv; done
