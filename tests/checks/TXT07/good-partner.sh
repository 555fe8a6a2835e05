# Partners, and whom one learns from.
awk -F, -v OFS=, 'NR==2{$17="建成养老驿站7家。赴贵州省对接劳务协作引进护理员14名，学习上海市长宁区做法推行中央厨房。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
