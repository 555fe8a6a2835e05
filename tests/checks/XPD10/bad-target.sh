# No notice to say it: the target alone moved.
rm notices/2025.txt
sed -i '2s/,家,10,/,家,8,/' filings/2025/M06/mzj.csv
# lint: --notice other.txt filings/2025/M06/mzj.csv
sed 's/新建10家/新建8家/' >other.txt <<X
2025年云岫区民生实事项目
（一）开展排查。
责任单位：区民政局
（二）在梧桐里等社区新建8家养老驿站。
责任单位：区民政局
X
