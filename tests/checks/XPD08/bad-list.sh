awk -F, -v OFS=, 'NR==2{$17="已建成5家：望湖里、青禾园、石桥口、东风里、北苑。";}1' filings/2025/M05/mzj.csv >x && mv x filings/2025/M05/mzj.csv
awk -F, -v OFS=, 'NR==2{$9=5;$10=0;$11=5;$12="50.0%";$16="按序时";$17="望湖里、青禾园、石桥口、东风里、北苑、南关驿站投入运营。"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
