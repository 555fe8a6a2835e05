# alone: review
awk -F, -v OFS=, 'NR==2{$17="已建成养老驿站6家，其中新建成的2家添置了扶手，覆盖居民1300户。"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
