awk -F, -v OFS=, 'NR==2{$17="建成养老驿站5家，望湖里、青禾园、石桥口驿站已开放。"}1' filings/2025/M05/mzj.csv >x && mv x filings/2025/M05/mzj.csv
awk -F, -v OFS=, 'NR==2{$17="累计建成养老驿站7家，新建成的东风里、柳林两家驿站添置了扶手、轮椅、防滑垫等设备。"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
