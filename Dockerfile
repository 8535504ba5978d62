# Two stages: the SDK builds, the runtime runs as a user without rights. Data lies in /data.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/BlendedLRS.Server -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/* \
 && mkdir /data && chown $APP_UID:$APP_UID /data && chmod 700 /data
COPY --from=build /app /app
ENV BlendedLRS__DataDirectory=/data ASPNETCORE_HTTP_PORTS=8080 DOTNET_EnableDiagnostics=0
WORKDIR /data
USER $APP_UID
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s CMD curl -fsS http://localhost:8080/health/live || exit 1
ENTRYPOINT ["/app/BlendedLRS.Server"]
